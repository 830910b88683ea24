package dev.muster.app.manifest;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A speech bubble with a tick in it, drawn on a grid of 32. */
final class TeamsIcon {

    private static final Color GROUND = new Color(0x1F, 0x5F, 0x8B);

    private TeamsIcon() {}

    /** 192 by 192, in full colour to the edges: Teams rounds the corners itself. */
    static byte[] color() {
        return png(192, pen -> {
            pen.setColor(GROUND);
            pen.fillRect(0, 0, 32, 32);
            pen.setColor(Color.WHITE);
            pen.fill(bubble());
            pen.setColor(GROUND);
            pen.draw(tick());
        });
    }

    /** 32 by 32, white on nothing: Teams colours it for each theme. */
    static byte[] outline() {
        return png(32, pen -> {
            pen.setColor(Color.WHITE);
            pen.fill(bubble());
            pen.setComposite(AlphaComposite.Clear);
            pen.draw(tick());
        });
    }

    private static Path2D bubble() {
        Path2D bubble = new Path2D.Double(new RoundRectangle2D.Double(5, 6, 22, 15, 6, 6));
        bubble.moveTo(10, 20);
        bubble.lineTo(10, 27);
        bubble.lineTo(17, 20);
        bubble.closePath();
        return bubble;
    }

    private static Path2D tick() {
        Path2D tick = new Path2D.Double();
        tick.moveTo(11.5, 13.5);
        tick.lineTo(15, 17);
        tick.lineTo(21, 10.5);
        return tick;
    }

    private static byte[] png(int size, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(size / 32.0, size / 32.0);
        pen.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        drawing.accept(pen);
        pen.dispose();
        return written(image);
    }

    private static byte[] written(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
